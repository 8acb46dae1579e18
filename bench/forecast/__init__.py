"""How good the forecast of a year's total is: on monthly series of forecasting competitions, and on Viet Nam's own."""

"""Support to people and employers hit by the epidemic: application, check, decision, payment; persons enciphered."""

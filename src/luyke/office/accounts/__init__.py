"""People, the roles written as code, and who may do what where."""

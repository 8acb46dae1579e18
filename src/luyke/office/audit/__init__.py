"""What was done, by whom and when: append-only, written in the transaction of the act itself."""

"""The demonstration: Lê Chân in 2021, and the real months of Việt Nam and Hải Phòng, loaded through the services."""

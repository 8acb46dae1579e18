"""The demonstration: Lê Chân in 2021 and the real monthly series of Việt Nam and Hải Phòng, loaded through the services."""

"""Makes the pictures of the README and the user guide from the program itself."""

"""What the program is made of: the licences of its parts, and known vulnerabilities of its packages."""

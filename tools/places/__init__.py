"""What the scripts that build and check glossaries of places share."""

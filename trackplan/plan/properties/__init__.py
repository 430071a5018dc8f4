"""What a plan says about its properties, all in all."""

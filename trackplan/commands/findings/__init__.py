"""What the commands that report findings share: what is asked, what is accepted, how it ends."""

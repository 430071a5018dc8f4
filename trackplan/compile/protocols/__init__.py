"""What Segment Protocols asks of a tracking plan: rules about whole calls, in draft 7."""

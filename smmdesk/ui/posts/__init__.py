"""The page of the post calendar."""

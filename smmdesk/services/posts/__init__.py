"""The use cases of the post calendar."""

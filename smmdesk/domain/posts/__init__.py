"""The calendar of posts: what goes out where and when, and the rules that keep it balanced."""

"""Analytics SDKs as data: what their calls look like, one file for each."""

"""What other programs take of the atlas: alerting rules of Prometheus."""

"""Tests of the talking plate."""

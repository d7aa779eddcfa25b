"""The dock that compares assessors: one area closely, all questions, who grades harder, a common assessment."""

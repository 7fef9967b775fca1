"""Sheets on paper: pure data to pages, the same for preview, printer and PDF."""

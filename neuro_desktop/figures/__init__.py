"""The drawn figure: poses as numbers, solved to joints, painted by one painter everywhere."""

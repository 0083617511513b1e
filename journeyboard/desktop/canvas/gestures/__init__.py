"""What a hand can do on the board, each gesture a small object of its own."""

"""The verbs of the whiteboard: each public function is one undo step on a store."""

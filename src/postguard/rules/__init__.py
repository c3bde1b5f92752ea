"""Rule sets: their schema, how they are loaded, checked and compiled. The only room below the engine that opens files."""

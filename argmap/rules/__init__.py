"""Is the map well made? One question a module; `registry` has them all."""

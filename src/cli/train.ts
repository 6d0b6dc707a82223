import { runCommand } from './arguments';
import { openSession } from './session';

/** Learns the knowledge where it changed since it was last learned; the start then finds it in the cache. */
runCommand(async () => void (await openSession(undefined)));

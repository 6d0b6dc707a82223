import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in Linux's /proc, which are the same on all its machines. */
const TICKS = 100;
const MB = 1_024;

/** Seconds that a processor was busy with this process. @throws where the system has no /proc */
export function processorSeconds(pid: number): number {
  const { user, system } = statOf(pid);
  return (user + system) / TICKS;
}

/** The same for a process with all that it has started, those that have ended included: a database with its connections. */
export function familySeconds(parent: number): number {
  const own = statOf(parent);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statIfThere(Number(name)) ?? [])
    .filter((stat) => stat.parent === parent);
  const ended = (own.userOfEnded + own.systemOfEnded) / TICKS;
  return ended + [own, ...children].reduce((sum, { user, system }) => sum + (user + system) / TICKS, 0);
}

/** Resident memory in MB. */
export function residentMemory(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / MB;
}

export function parentOf(pid: number): number {
  return statOf(pid).parent;
}

function statIfThere(pid: number) {
  try {
    return statOf(pid);
  } catch {
    return undefined; // it ended meanwhile
  }
}

/** Ticks, by the places that proc(5) gives them. The name of the program, in brackets, may hold spaces: fields are counted after it. */
function statOf(pid: number) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ').map(Number);
  const at = (place: number) => fields[place] ?? 0;
  return { parent: at(1), user: at(11), system: at(12), userOfEnded: at(13), systemOfEnded: at(14) };
}

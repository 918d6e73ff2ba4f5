import { readFileSync } from 'node:fs';

/**
 * The most memory this process has held, in MB. On Linux by its own high-water mark: what getrusage answers begins with that of the
 * process that started this one.
 */
export function peakMemoryMb(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

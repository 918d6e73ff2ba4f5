// How much work something is, told without a clock on the wall: a machine that is busy with other things, or stops the test for a while, changes nothing.

/** Milliseconds of this thread's own work; what it waits for does not count. */
export async function effortOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

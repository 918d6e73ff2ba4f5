// Debian's packages for what the tests need, where this machine can install them without asking anybody.
import { spawnSync } from 'node:child_process';

/** Installs the packages after saying so; false where apt-get is not there or may not be used, and then nothing was said. */
export function installWithApt(packages, says) {
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  const isRoot = process.getuid?.() === 0;
  const sudo = !isRoot && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!apt || (!isRoot && !sudo)) return false;
  console.error(says);
  const run = (args) => {
    const [command, rest] = isRoot ? ['apt-get', args] : ['sudo', ['-n', 'apt-get', ...args]];
    const result = spawnSync(command, rest, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (result.status !== 0) console.error(result.stderr.trim().split('\n').slice(-3).join('\n'));
  };
  run(['update', '-q']);
  run(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  return true;
}

// A certificate of one's own for servers on loopback, for tests of encryption: nobody believes it but who is told to.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './context.ts';

/** A key and a certificate for 127.0.0.1 and localhost, as PEM. */
export function selfMadeCertificate(): { key: string; cert: string } {
  const home = temporaryFolder('comeback-certificate-');
  const [key, cert] = [path.join(home, 'key.pem'), path.join(home, 'certificate.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...names],
    {
      stdio: 'pipe',
    },
  );
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

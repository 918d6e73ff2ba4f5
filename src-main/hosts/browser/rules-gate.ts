// Who may talk to the loopback server at all: decided before anything is routed.

export interface Knock {
  host: string | undefined;
  origin: string | undefined;
  site: string | undefined;
}

export type Gate = 'in' | 'wrong-host' | 'wrong-origin';

/**
 * Host must be ours to the letter: a page that rebinds its own name to 127.0.0.1 is recognised by nothing else.
 * Origin, where the browser sends one, must be ours; what changes something or opens the socket must send it.
 */
export function gate(knock: Knock, port: number, mustHaveOrigin: boolean): Gate {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!knock.host || !hosts.includes(knock.host)) return 'wrong-host';
  if (knock.origin === undefined) return mustHaveOrigin ? 'wrong-origin' : siteAllowed(knock.site);
  return hosts.some((host) => knock.origin === `http://${host}`) && knock.origin === `http://${knock.host}` ? siteAllowed(knock.site) : 'wrong-origin';
}

/** A link from elsewhere to our page (`cross-site` navigation) shows an empty page without a token, so only sub-requests are refused by origin. */
function siteAllowed(site: string | undefined): Gate {
  return site === undefined || ['same-origin', 'none'].includes(site) ? 'in' : 'wrong-origin';
}

import { Resolver } from 'node:dns/promises';

/** `none`: the name or that kind of record is not there. `no-answer`: nobody can say now (offline, a broken server). */
export type Looked<T> = { kind: 'found'; records: T[] } | { kind: 'none' } | { kind: 'no-answer' };

/** The domain name system, asked only about what a person has typed. */
export interface DomainNames {
  /** Where the domain's mail goes, best first. */
  mx(domain: string): Promise<Looked<string>>;
  /** Texts, each in one piece. */
  txt(name: string): Promise<Looked<string>>;
  /** Services a domain announces (RFC 2782), best first; a lone "." (not offered) counts as none. */
  srv(name: string): Promise<Looked<{ host: string; port: number }>>;
  /** Addresses of a host. */
  host(name: string): Promise<Looked<string>>;
}

const goneCodes = new Set(['ENOTFOUND', 'ENODATA', 'NOTFOUND', 'NODATA']);

async function looked<T>(ask: () => Promise<T[]>): Promise<Looked<T>> {
  try {
    const records = await ask();
    return records.length > 0 ? { kind: 'found', records } : { kind: 'none' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return goneCodes.has(code) ? { kind: 'none' } : { kind: 'no-answer' };
  }
}

/** Asks the resolvers of the system. `timeoutMs` is for one try of one server; there are two. */
export function systemDomainNames(timeoutMs = 3_000): DomainNames {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  return {
    mx: (domain) =>
      looked(async () => {
        const records = await resolver.resolveMx(domain);
        return records
          .sort((a, b) => a.priority - b.priority)
          .map(({ exchange }) => exchange.toLowerCase())
          .filter((exchange) => exchange !== '' && exchange !== '.');
      }),
    txt: (name) => looked(async () => (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''))),
    srv: (name) =>
      looked(async () => {
        const records = await resolver.resolveSrv(name);
        return records
          .sort((a, b) => a.priority - b.priority || b.weight - a.weight)
          .map(({ name: host, port }) => ({ host: host.toLowerCase(), port }))
          .filter(({ host }) => host !== '' && host !== '.');
      }),
    host: async (name) => {
      const four = await looked(() => resolver.resolve4(name));
      if (four.kind === 'found') return four;
      const six = await looked(() => resolver.resolve6(name));
      return six.kind === 'found' || four.kind === 'none' ? six : four;
    },
  };
}

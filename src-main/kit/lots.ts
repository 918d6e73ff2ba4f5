// Lots that can be drawn again: the same seed and the same name give the same number. Not for secrets.

/**
 * A number from 0 up to, not including, 1 for a name under a seed, evenly spread: FNV-1a over the text, then the finishing mix of MurmurHash3
 * (both in the public domain).
 */
export function lot(seed: string, name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}\n${name}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

// The tests of screens and of the whole app share one build, made before the first of them where the sources are newer.
import { build } from '../../build/built.mjs';

export default function buildOnce(): void {
  if (!build()) throw new Error('The app does not build.');
}

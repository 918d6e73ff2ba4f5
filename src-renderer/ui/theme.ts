import {
  convertCssVariables,
  createTheme,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  mergeMantineTheme,
  type VariantColorsResolver,
} from '@mantine/core';
import { inks } from './palette.ts';

const accent: MantineColorsTuple = ['#e9f3f2', '#d6e6e4', '#aecfcb', '#86b8b3', '#64a39e', '#4a9089', '#2f7a76', '#1f5f63', '#174a4d', '#0f3739'];
const gray: MantineColorsTuple = ['#faf7f1', '#f2ede4', '#e9e1d4', '#e2d9ca', '#cfc4b2', '#b3a793', '#8f8472', '#665d50', '#453e34', '#2a251e'];
const dark: MantineColorsTuple = ['#ece5d8', '#cfc6b7', '#b3a999', '#8a8172', '#3f3a31', '#38332b', '#2b2823', '#23201c', '#1b1916', '#141210'];

/** Mantine reckons text colours from its shades; ours are named and measured (ui/palette.ts). */
const namedColours: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  if (input.color !== undefined && input.color !== 'accent') return usual;
  if (input.variant === 'filled') return { ...usual, background: 'var(--accent)', hover: 'var(--accent-deep)', color: 'var(--on-accent)' };
  if (input.variant === 'light') return { ...usual, background: 'var(--accent-wash)', hover: 'var(--accent-wash)', color: 'var(--accent)' };
  if (input.variant === 'subtle') return { ...usual, hover: 'var(--accent-wash)', color: 'var(--accent)' };
  return usual;
};

const still = { transitionProps: { duration: 140 } };

/** Mantine is the base, not the look. */
export const theme = createTheme({
  fontFamily: "'Source Sans 3', 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'Source Sans 3', monospace",
  headings: { fontFamily: "'Source Sans 3', 'Segoe UI', sans-serif", fontWeight: '600' },
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: namedColours,
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // Locking the page's scroll would put a <style> into it, which the content policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true, ...still } },
    Drawer: { defaultProps: { lockScroll: false, ...still } },
    // A key that opens a menu must not count as a press outside it: on a busy machine the menu closed in the same breath.
    Menu: { defaultProps: { ...still, shadow: 'md', clickOutsideEvents: ['mousedown', 'touchstart'] } },
    Popover: { defaultProps: { ...still, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, ...still } },
  },
});

const full = mergeMantineTheme(DEFAULT_THEME, theme);

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function own(scheme: 'light' | 'dark'): Record<string, string> {
  const desk = inks[scheme];
  const named = Object.fromEntries(Object.entries(desk).map(([name, value]) => [`--${kebab(name)}`, value]));
  return {
    ...named,
    '--mantine-color-scheme': scheme,
    '--mantine-color-body': desk.raised,
    '--mantine-color-text': desk.ink,
    '--mantine-color-dimmed': desk.soft,
    '--mantine-color-placeholder': desk.soft,
    '--mantine-color-anchor': desk.accent,
    '--mantine-color-error': desk.veryLate,
    '--mantine-color-default': desk.raised,
    '--mantine-color-default-hover': desk.panel,
    '--mantine-color-default-border': desk.edge,
    '--mantine-color-default-color': desk.ink,
    '--mantine-primary-color-filled': desk.accent,
    '--mantine-primary-color-filled-hover': desk.accentDeep,
    '--mantine-primary-color-contrast': desk.onAccent,
    '--mantine-primary-color-light': desk.accentWash,
    '--mantine-primary-color-light-hover': desk.accentWash,
    '--mantine-primary-color-light-color': desk.accent,
    '--mantine-color-accent-filled': desk.accent,
    '--mantine-color-accent-filled-hover': desk.accentDeep,
    '--mantine-color-accent-light': desk.accentWash,
    '--mantine-color-accent-light-color': desk.accent,
    '--mantine-color-accent-outline': desk.accent,
    '--mantine-color-accent-text': desk.accent,
  };
}

/** Writes the theme as a constructed sheet: the content policy lets no <style> element in. Call once, before the first render. */
export function layTheTable(): void {
  const base = defaultCssVariablesResolver(full);
  const css = convertCssVariables({ variables: base.variables, light: { ...base.light, ...own('light') }, dark: { ...base.dark, ...own('dark') } });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

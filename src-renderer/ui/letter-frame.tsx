import { useEffect, useRef } from 'react';
import styles from './letter-frame.module.css';

type Policy = { createHTML: (text: string) => string };

/** Where the page demands trusted types, markup may enter only through this one named gate, and only into the frame below. */
const gate: Policy = (() => {
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  const make: unknown = typeof factory === 'object' && factory !== null ? Reflect.get(factory, 'createPolicy') : null;
  if (typeof make !== 'function') return { createHTML: (text) => text };
  return make.call(factory, 'letter-frame', { createHTML: (text: string) => text });
})();

/** Style attributes and style elements under names the parser leaves alone: the page's policy, which the frame inherits, refuses them as text. */
function setAside(html: string): string {
  return html
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_all, css: string) => `<template data-sheet>${css.replaceAll('<', '')}</template>`)
    .replace(/(<[a-z][^>]*?)\sstyle="/gi, '$1 data-dress="');
}

/** Puts the set-aside styles on through the object model, which the policy allows. */
function dress(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page || !view) return;
  for (const one of page.querySelectorAll<HTMLElement>('[data-dress]')) one.style.cssText = one.dataset.dress ?? '';
  const Sheet: unknown = Reflect.get(view, 'CSSStyleSheet');
  if (typeof Sheet !== 'function') return;
  for (const text of page.querySelectorAll<HTMLTemplateElement>('template[data-sheet]')) {
    const sheet: CSSStyleSheet = Reflect.construct(Sheet, []);
    sheet.replaceSync(text.content.textContent ?? '');
    page.adoptedStyleSheets.push(sheet);
  }
  frame.style.height = `${page.documentElement.scrollHeight + 4}px`;
}

/**
 * Shows a letter exactly as it will arrive. The frame runs no script, submits no form, opens no window and loads nothing from outside;
 * `allow-same-origin` only lets this page put the letter's own styles on, for without scripts nobody inside can use it.
 */
export function LetterFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    const onLoad = () => dress(place);
    place.addEventListener('load', onLoad);
    place.srcdoc = gate.createHTML(setAside(html));
    return () => place.removeEventListener('load', onLoad);
  }, [html]);
  return <iframe ref={frame} className={styles.frame} title={title} sandbox="allow-same-origin" />;
}

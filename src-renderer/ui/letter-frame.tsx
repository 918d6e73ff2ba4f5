import { useEffect, useRef } from 'react';
import styles from './letter-frame.module.css';
import { makeLike } from './make-like.ts';

export type Light = 'light' | 'dark';

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

const sheetsOf = (html: string) => [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map((found) => found[1]).join('\n');

/** Puts the set-aside styles on through the object model, which the policy allows. */
function dress(within: ParentNode): void {
  for (const one of within.querySelectorAll<HTMLElement>('[data-dress]')) one.style.cssText = one.dataset.dress ?? '';
}

const asksDark = /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi;

/** The letter's own sheets, with the question whether the mail program is dark answered by us, whatever the screen around the letter is. */
function putSheetsOn(frame: HTMLIFrameElement, light: Light): void {
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  const Sheet: unknown = view && Reflect.get(view, 'CSSStyleSheet');
  if (!page || typeof Sheet !== 'function') return;
  page.adoptedStyleSheets = [...page.querySelectorAll<HTMLTemplateElement>('template[data-sheet]')].map((text) => {
    const sheet: CSSStyleSheet = Reflect.construct(Sheet, []);
    sheet.replaceSync((text.content.textContent ?? '').replace(asksDark, light === 'dark' ? '(min-width: 0px)' : '(max-width: 0px)'));
    return sheet;
  });
}

function fitHeight(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  if (page?.body)
    frame.style.height = `${Math.ceil(Math.max(page.documentElement.getBoundingClientRect().height, page.body.getBoundingClientRect().bottom)) + 4}px`;
}

/** The letter that stands in the frame already, changed only where the new one differs: nothing blinks and nothing is laid out twice. */
function changeInPlace(frame: HTMLIFrameElement, html: string): void {
  const page = frame.contentDocument;
  if (!page) return;
  const fresh = new DOMParser().parseFromString(gate.createHTML(setAside(html)), 'text/html');
  makeLike(page.body, fresh.body);
  page.title = fresh.title;
  dress(page);
  fitHeight(frame);
}

/** Puts letters into the frame: the first whole, the next ones in its place as long as they are dressed alike. */
function useLetter(html: string, light: Light) {
  const wanted = useRef(light);
  wanted.current = light;
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    if (shown.current === sheetsOf(html) && place.contentDocument?.body) return changeInPlace(place, html);
    shown.current = null;
    const watch = new ResizeObserver(() => fitHeight(place));
    const onLoad = () => {
      const page = place.contentDocument;
      if (!page) return;
      putSheetsOn(place, wanted.current);
      dress(page);
      fitHeight(place);
      watch.observe(page.body);
      shown.current = sheetsOf(html);
    };
    place.addEventListener('load', onLoad, { once: true });
    place.srcdoc = gate.createHTML(setAside(html));
    return () => {
      if (shown.current === null) place.removeEventListener('load', onLoad);
    };
  }, [html]);
  useEffect(() => {
    if (frame.current && shown.current !== null) putSheetsOn(frame.current, light);
  }, [light]);
  return frame;
}

type Props = { html: string; title: string; light?: Light };

/**
 * Shows a letter exactly as it will arrive, in a mail program that is light or dark. The frame runs no script, submits no form, opens no
 * window and loads nothing from outside; `allow-same-origin` only lets this page put the letter's own styles on, for without scripts nobody
 * inside can use it.
 */
export function LetterFrame({ html, title, light = 'light' }: Props) {
  const frame = useLetter(html, light);
  return <iframe ref={frame} className={styles.frame} data-light={light} title={title} sandbox="allow-same-origin" />;
}

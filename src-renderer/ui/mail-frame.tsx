import { useEffect, useRef } from 'react';
import { mailPage } from './clean-mail.ts';
import styles from './mail-frame.module.css';

type Policy = { createHTML: (text: string) => string };

/** Where the page demands trusted types, a stranger's markup may enter only through this gate, cleaned, and only into the frame below. */
const gate: Policy = (() => {
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  const make: unknown = typeof factory === 'object' && factory !== null ? Reflect.get(factory, 'createPolicy') : null;
  const rules = { createHTML: (text: string) => mailPage(text) };
  return typeof make === 'function' ? make.call(factory, 'mail-frame', rules) : rules;
})();

/** Shows a stranger's mail: in a frame that may do nothing at all (an empty sandbox), without network, after cleaning. Three locks, each enough. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current) frame.current.srcdoc = gate.createHTML(html);
  }, [html]);
  return <iframe ref={frame} className={styles.frame} title={title} sandbox="" referrerPolicy="no-referrer" />;
}

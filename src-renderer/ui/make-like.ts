const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

/** Styles are put on after parsing, so they are no difference. */
const worn = (element: Element) => [...element.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => `${name}=${value}`);

function isAlike(live: Node, fresh: Node): boolean {
  if (live.nodeType !== fresh.nodeType || live.nodeName !== fresh.nodeName) return false;
  return !isElement(live) || !isElement(fresh) || worn(live).sort().join('\n') === worn(fresh).sort().join('\n');
}

/** Makes what stands in `live` equal to `fresh`, keeping every part that is the same already. */
export function makeLike(live: Node, fresh: Node): void {
  const wanted = [...fresh.childNodes];
  for (const [i, next] of wanted.entries()) {
    const here = live.childNodes[i];
    const page = live.ownerDocument;
    if (!here) live.appendChild(page ? page.importNode(next, true) : next);
    else if (!isAlike(here, next)) live.replaceChild(page ? page.importNode(next, true) : next, here);
    else if (isElement(here)) makeLike(here, next);
    else if (here.nodeValue !== next.nodeValue) here.nodeValue = next.nodeValue;
  }
  while (live.childNodes.length > wanted.length) live.lastChild?.remove();
}

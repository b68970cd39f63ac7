// Puts Russian in the place of what a page says in English alone, whatever its reader asks for.

/**
 * Follows the page and replaces each text as it appears. A list of words holds pairs of a pattern and its Russian.
 *
 * @param {Array<{places: string, words: Array<[RegExp, string]>, attributes?: string[]}>} lists `places` is a CSS
 *     selector: only what the program says there is replaced, never what people wrote; `attributes` are looked at
 *     instead of texts
 */
export function sayInRussian(lists) {
  const ofTexts = lists.filter(list => !list.attributes);
  const ofAttributes = lists.filter(list => list.attributes);
  const look = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      sayText(node, ofTexts);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        sayText(texts.currentNode, ofTexts);
      }
      ofAttributes.forEach(list => sayAttributes(node, list));
    }
  };
  new MutationObserver(changes =>
    changes.forEach(change => (change.type === 'characterData' ? look(change.target) : change.addedNodes.forEach(look)))
  ).observe(document.body, { childList: true, characterData: true, subtree: true });
  look(document.body);
}

function inRussian(text, words) {
  const said = text.trim();
  const found = words.find(([pattern]) => pattern.test(said));
  return found && said.replace(found[0], found[1]);
}

function sayText(node, lists) {
  for (const { places, words } of lists) {
    const russian = inRussian(node.data, words);
    if (russian && node.parentElement?.closest(places)) {
      // A text that is already as it should be must not be touched again, or the page never rests.
      if (node.data !== russian) {
        node.data = russian;
      }
      return;
    }
  }
}

function sayAttributes(root, { places, words, attributes }) {
  const elements = [...(root.matches(places) ? [root] : []), ...root.querySelectorAll(places)];
  elements.forEach(element =>
    attributes.forEach(name => {
      const russian = inRussian(element.getAttribute(name) || '', words);
      if (russian) {
        element.setAttribute(name, russian);
      }
    })
  );
}

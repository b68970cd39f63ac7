// Names on the axes of a chart: what is too long ends in an ellipsis there, the tooltip has the whole, in lines.
const LONGEST = 28;
const LINE = 48;

// The beginning is what people know a name by. Letters, not halves of them.
export function shortened(name, longest = LONGEST) {
  const letters = Array.from(String(name));
  return letters.length <= longest ? String(name) : letters.slice(0, longest - 1).join('').trimEnd() + '…';
}

export function inLines(name, longest = LINE) {
  const lines = [''];
  for (const word of String(name).split(' ')) {
    for (const part of parts(word, longest)) {
      const line = lines.at(-1);
      if (line && line.length + 1 + part.length > longest) {
        lines.push(part);
      } else {
        lines[lines.length - 1] = line ? `${line} ${part}` : part;
      }
    }
  }
  return lines;
}

function parts(word, longest) {
  const letters = Array.from(word);
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / longest)) }, (_, i) => letters.slice(i * longest, (i + 1) * longest).join(''));
}

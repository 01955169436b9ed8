const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
const capital = /^[\p{Lu}\p{Lt}\p{N}]/u;
/** Words that stay small within a title: articles and the like, of English and of languages whose titles it takes over. */
const small =
  /^(?:an?|and|as|at|but|by|for|from|in|into|nor|of|off|on|or|over|per|the|to|up|via|vs|with|d[aeiou]|das|de[lmnrs]|die|el|en|et|im|l[aeo]s?|les|och|u|und|v[ao]n|y|zu[mr]?)$/;

/** True for words that are written as English writes the title of a work or a name: each with a capital but small ones. */
export function isWrittenAsTitle(text: string): boolean {
  const words = text.match(word) ?? [];
  const [first = '', ...others] = words;
  return (
    capital.test(first) &&
    others.some((one) => capital.test(one)) &&
    others.every((one) => capital.test(one) || small.test(one))
  );
}

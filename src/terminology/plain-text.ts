/** The wording without accents, with one kind of hyphen and blanks for the separators of departments' systems. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/\p{Pd}|−/gu, '-')
    .replace(/[_^]/g, ' ')
}

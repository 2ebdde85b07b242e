/**
 * Selector of copies of notes, in cards and in the margin, which have the same text as the notes;
 * what is selected or highlighted in a copy belongs to the note.
 */
export const copiesOfNotes = '.card [data-part="body"], .margin-copy';

/** The event at the document by which settings have been applied. */
export const settingsApplied = 'settings-applied';

/** The event on the document after settings have been applied. */
export const settingsApplied = 'settings-applied';

/** Name of the event dispatched on the document after settings have been applied. */
export const settingsApplied = 'settings-applied';

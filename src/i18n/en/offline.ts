export const offline = {
  update: 'A new edition is here.',
  failed: 'The file cannot be fetched now, and has not been kept here.',
  reload: 'Reload',
  title: 'This page is not on this device',
  words:
    'There is no network, and this page has not been kept here. Pages that you have read before can be read without a network.',
  home: 'To the beginning',
} as const;

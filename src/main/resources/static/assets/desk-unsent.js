// A form that was refused keeps what was typed: whoever goes back to it finds it there.
Object.keys(sessionStorage)
  .filter(key => key.startsWith('desk-keep:'))
  .forEach(key => sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)), sent: false })));

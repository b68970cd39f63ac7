// The room on a page of its own, for those who have no Cockpit.
import * as address from './address.js';
import { Room } from './room.js';

// Whoever comes by the menu asks for no report; the page has nothing else.
if (!address.isOurs()) {
  history.replaceState(null, '', address.of('', {}));
}
new Room('default').moveTo(document.getElementById('figures'));

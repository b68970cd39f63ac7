// The room on a page of its own, for those who have no Cockpit.
import { Room } from './room.js';

new Room('default').moveTo(document.getElementById('figures'));

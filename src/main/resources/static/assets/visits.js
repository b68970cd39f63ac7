// The board without a mouse is the form of each visit; this is what a mouse adds. The desk decides, here it is only shown.
const STEP = 15;
const board = document.querySelector('#board');
const said = document.querySelector('#said');
const sure = document.querySelector('#sure');

const say = (where, words, bad) => {
  where.textContent = words;
  where.classList.toggle('bad', Boolean(bad));
};

const wrongOf = async (visit, place, signal) => {
  const query = new URLSearchParams({engineer: place.engineer, day: place.day, time: place.time});
  const answer = await fetch(`/desk/visits/${visit}/check?${query}`, {headers: {Accept: 'application/json'}, signal});
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return (await answer.json()).wrong;
};

const clock = minutes => [Math.floor(minutes / 60), minutes % 60].map(it => String(it).padStart(2, '0')).join(':');
const minutesOf = time => time.split(':').reduce((hours, minutes) => Number(hours) * 60 + Number(minutes));

// Where in the day the left edge of what is dragged lies.
const placeAt = (track, event, held) => {
  const box = track.getBoundingClientRect();
  const whole = Number(track.dataset.minutes);
  const at = (event.clientX - held.grip - box.left) / box.width * whole;
  const last = Math.max(0, whole - Number(held.minutes));
  const minutes = Math.min(last, Math.max(0, Math.round(at / STEP) * STEP));
  return {
    engineer: track.dataset.engineer,
    name: track.dataset.name,
    day: track.dataset.day,
    time: clock(minutesOf(track.dataset.from) + minutes),
    left: minutes / whole * 100,
    width: Number(held.minutes) / whole * 100,
  };
};

const dragOver = () => {
  let held = null;
  let asked = null;
  let ghost = null;

  const letGo = () => {
    ghost?.remove();
    ghost = null;
    asked?.abort.abort();
    asked = null;
  };

  const show = (track, place) => {
    ghost ??= Object.assign(document.createElement('div'), {className: 'ghost'});
    ghost.style.left = place.left + '%';
    ghost.style.width = place.width + '%';
    ghost.textContent = place.time;
    track.append(ghost);
  };

  // Asked once for each place; the answer to an old one is of no interest.
  const check = place => {
    const key = [place.engineer, place.day, place.time].join(' ');
    if (asked?.key === key) {
      return asked.answer;
    }
    asked?.abort.abort();
    const abort = new AbortController();
    const answer = wrongOf(held.visit, place, abort.signal);
    asked = {key, abort, answer};
    answer.then(wrong => {
      if (asked?.key === key) {
        ghost?.classList.toggle('bad', wrong.length > 0);
        tell(place, wrong);
      }
    }, () => {});
    return answer;
  };

  const tell = (place, wrong) => {
    const where = `${place.time}, ${place.name}: `;
    say(said, where + (wrong.length ? wrong.join('; ') : board.dataset.saidFits), wrong.length);
  };

  document.addEventListener('dragstart', event => {
    const visit = event.target.closest?.('.visit[draggable=true]');
    if (!visit) {
      return;
    }
    const inTrack = Boolean(visit.closest('.track'));
    held = {...visit.dataset, node: visit, grip: inTrack ? event.clientX - visit.getBoundingClientRect().left : 0};
    event.dataTransfer.setData('text/plain', held.visit);
    event.dataTransfer.effectAllowed = 'move';
    visit.classList.add('dragged');
    say(said, board.dataset.saidMoving.replace('#', '№ ' + held.ticket));
  });

  document.addEventListener('dragend', () => {
    held?.node.classList.remove('dragged');
    held = null;
    letGo();
  });

  for (const track of board.querySelectorAll('.track')) {
    track.addEventListener('dragover', event => {
      if (held) {
        event.preventDefault();
        const place = placeAt(track, event, held);
        show(track, place);
        check(place);
      }
    });
    track.addEventListener('dragleave', event => {
      if (!track.contains(event.relatedTarget)) {
        letGo();
      }
    });
    track.addEventListener('drop', async event => {
      if (!held) {
        return;
      }
      event.preventDefault();
      const what = held;
      const place = placeAt(track, event, held);
      const answer = check(place);
      // The end of dragging, which comes next, must not take this question back.
      asked = null;
      try {
        const wrong = await answer;
        if (wrong.length) {
          say(said, `${place.time}, ${place.name}: ${wrong.join('; ')}. ${board.dataset.saidNot}`, true);
        } else {
          ask(what, place);
        }
      } catch (failed) {
        say(said, board.dataset.saidFailed, true);
      }
    });
  }

  // A cell of the week says who and which day; the time is chosen on the visit's own page.
  for (const slot of board.querySelectorAll('.slot')) {
    slot.addEventListener('dragover', event => {
      if (held) {
        event.preventDefault();
        slot.classList.add('over');
      }
    });
    slot.addEventListener('dragleave', () => slot.classList.remove('over'));
    slot.addEventListener('drop', event => {
      event.preventDefault();
      if (held) {
        const {engineer, day} = slot.dataset;
        location.assign(`/desk/visits/${held.visit}?${new URLSearchParams({engineer, day, view: 'week'})}`);
      }
    });
  }
};

// Nothing is changed before somebody has read what will be.
const ask = (visit, place) => {
  const form = sure.querySelector('form');
  form.action = form.dataset.action.replace('/0/', `/${visit.visit}/`);
  form.elements.version.value = visit.version;
  form.elements.engineer.value = place.engineer;
  form.elements.day.value = place.day;
  form.elements.time.value = place.time;
  form.elements.customer.checked = false;
  const from = form.querySelector('.from');
  const to = form.querySelector('.to');
  from.hidden = !visit.agreed;
  form.querySelector('.customer').hidden = !visit.agreed;
  from.textContent = `№ ${visit.ticket}. ${from.dataset.words} ${visit.agreed ?? ''}`;
  to.textContent = `${visit.agreed ? '' : '№ ' + visit.ticket + '. '}${to.dataset.words} ${place.time}, ${place.name}`;
  sure.showModal();
};

if (board?.dataset.may === 'true') {
  dragOver();
  sure.querySelector('.no').addEventListener('click', () => sure.close());
}

// The form of one visit says at once what is wrong with a time.
const form = document.querySelector('#time-form');
if (form) {
  const words = form.querySelector('.said');
  let last = 0;
  form.addEventListener('change', async () => {
    const place = Object.fromEntries(['engineer', 'day', 'time'].map(name => [name, form.elements[name].value]));
    const turn = ++last;
    if (!place.engineer || !place.day || !place.time) {
      return;
    }
    const query = new URLSearchParams(place);
    const answer = await fetch(`${form.dataset.check}?${query}`, {headers: {Accept: 'application/json'}});
    if (answer.ok && turn === last) {
      const {wrong} = await answer.json();
      say(words, wrong.length ? wrong.join('; ') : form.dataset.fits, wrong.length);
    }
  });
}

// Thinking takes some seconds.
for (const slow of document.querySelectorAll('form[data-slow]')) {
  slow.addEventListener('submit', () => {
    const status = slow.querySelector('[role=status]');
    status.textContent = status.dataset.words;
  });
}

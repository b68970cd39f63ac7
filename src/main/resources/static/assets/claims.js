// The page of a claim: files dropped on the form, and a signature drawn on the screen.
(() => {
  const attach = document.getElementById('attach');
  const over = on => event => { event.preventDefault(); attach.classList.toggle('over', on); };
  attach.addEventListener('dragover', over(true));
  attach.addEventListener('dragleave', over(false));
  attach.addEventListener('drop', event => {
    over(false)(event);
    if (event.dataTransfer.files.length) attach.elements.files.files = event.dataTransfer.files;
  });

  const form = document.getElementById('draw');
  const pad = document.getElementById('pad');
  const ink = pad.getContext('2d');
  let drawing = false;
  let empty = true;
  const at = event => {
    const box = pad.getBoundingClientRect();
    return [(event.clientX - box.left) * pad.width / box.width, (event.clientY - box.top) * pad.height / box.height];
  };
  ink.lineWidth = 4;
  ink.lineCap = ink.lineJoin = 'round';
  pad.addEventListener('pointerdown', event => {
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    drawing = true;
    ink.beginPath();
    ink.moveTo(...at(event));
  });
  pad.addEventListener('pointermove', event => {
    if (!drawing) return;
    ink.lineTo(...at(event));
    ink.stroke();
    empty = false;
  });
  const stop = () => { drawing = false; };
  pad.addEventListener('pointerup', stop);
  pad.addEventListener('pointercancel', stop);
  document.getElementById('clear').onclick = () => { ink.clearRect(0, 0, pad.width, pad.height); empty = true; };

  form.addEventListener('submit', event => {
    event.preventDefault();
    if (empty) {
      document.getElementById('drawn').textContent = form.dataset.empty;
      return;
    }
    pad.toBlob(async picture => {
      const body = new FormData(form);
      body.append('files', new File([picture], form.dataset.name, { type: 'image/png' }));
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
      if (answer.ok) location.reload();
      else document.getElementById('drawn').textContent = answer.status;
    }, 'image/png');
  });
})();

// Classic script in the head: runs before the first paint, so that the theme does not flash.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('thema');
    if (theme === 'licht' || theme === 'donker') root.dataset.thema = theme;
  } catch (e) {
    // Storage is closed (private window): the theme of the device applies.
  }
})();

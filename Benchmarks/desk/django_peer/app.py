"""The least that Django needs to show a list of shares, fifty a page: one model, one view, one template."""
import os
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import models
from django.urls import path

settings.configure(
    DEBUG=False, ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, SECRET_KEY="only here", USE_TZ=True,
    LANGUAGE_CODE="vi",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["DESK_PEER_DATABASE"]}},
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"],
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [Path(__file__).parent],
        # As Django has it where DEBUG is off: templates are read once.
        "APP_DIRS": False}])
django.setup()


class Share(models.Model):
    """What a row of the table of tasks shows, already put together: no join is asked of the peer."""

    ref = models.TextField()
    text = models.TextField()
    leads = models.TextField()
    coordinators = models.TextField()
    period = models.TextField()
    due_on = models.DateField(null=True)
    state = models.TextField()

    class Meta:
        app_label = "desk"
        db_table = "share"


from django.views.generic import ListView  # noqa: E402 (needs the settings)


class Shares(ListView):
    queryset = Share.objects.order_by("id")
    paginate_by = 50
    template_name = "list.html"


urlpatterns = [path("", Shares.as_view())]
application = get_wsgi_application()

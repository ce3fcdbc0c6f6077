# shellcheck shell=bash
# The pipelines that build and deploy an image.

begin 'Pipelines'
python_check pipelines.py

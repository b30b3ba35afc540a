from progression.model import *
